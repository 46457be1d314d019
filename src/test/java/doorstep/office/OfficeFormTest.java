package doorstep.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import doorstep.office.OfficeForm.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeFormTest {
    private static OfficeForm form(String telephone, String address) {
        return OfficeForm.typed(new OfficeCard(" 文明办 ", "河畔区", telephone, address, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'wenming.example.cn', 'https://wenming.example.cn'",
        "' ＨＴＴＰＳ：／／Wenming.Example.CN/ ', 'https://wenming.example.cn'",
        "'http://8.130.1.2:8080/', 'http://8.130.1.2:8080'"
    })
    void addressIsKeptAsPostersCarryIt(String typed, String kept) {
        OfficeForm form = form("12345", typed);
        assertFalse(form.isWrong());
        assertEquals(kept, form.typed().publicAddress());
    }

    @ParameterizedTest
    @CsvSource({
        "'ftp://wenming.example.cn', NO_ADDRESS",
        "'文明 办', NO_ADDRESS",
        "'https://wenming.example.cn/s/abc', ADDRESS_WITH_MORE",
        "'https://wenming.example.cn?x=1', ADDRESS_WITH_MORE",
        "'https://me:secret@wenming.example.cn', ADDRESS_WITH_MORE"
    })
    void whatIsNoAddressIsSaidSo(String typed, Fault fault) {
        assertEquals(fault, form("12345", typed).problems().publicAddress());
    }

    @ParameterizedTest
    @CsvSource({
        "'（０５１６）１２３４５６７８', '(0516)12345678', '051612345678'",
        "'0516-12345678 转 8', '0516-12345678 转 8', '051612345678'",
        "'+86 516 1234 5678', '+86 516 1234 5678', '+8651612345678'",
        "'12345', '12345', '12345'"
    })
    void telephoneIsDialledWithoutItsExtension(String typed, String kept, String dialled) {
        OfficeForm form = form(typed, "");
        assertNull(form.problems().telephone());
        assertEquals(kept, form.typed().telephone());
        assertEquals(dialled, form.typed().dialled());
    }

    @ParameterizedTest
    @CsvSource({"'110', NO_TELEPHONE", "'问居委会', NO_TELEPHONE", "'', EMPTY", "'javascript:12345', NO_TELEPHONE"})
    void whatIsNoTelephoneIsSaidSo(String typed, Fault fault) {
        assertEquals(fault, form(typed, "").problems().telephone());
    }

    @Test
    void eachPartHasItsOwnFault() {
        OfficeForm form = OfficeForm.typed(new OfficeCard("", "河\uFFFD区", "12345", "", "长".repeat(61)));
        assertEquals(Fault.EMPTY, form.problems().name());
        assertEquals(Fault.GARBLED, form.problems().district());
        assertEquals(Fault.TOO_LONG, form.problems().seal());
        assertEquals("文明办", form("12345", "").typed().sealLine());
    }
}
