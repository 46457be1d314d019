package doorstep.wave.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.wave.WaveMessages;
import doorstep.wave.WavePlan;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveFormCheckTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-01T00:00:00");

    /** Messages as the names of their methods. */
    private static final WaveMessages WORDS = (WaveMessages) Proxy.newProxyInstance(
            WaveMessages.class.getClassLoader(),
            new Class<?>[] {WaveMessages.class},
            (self, method, args) -> method.getName());

    private final WaveForm form = new WaveForm();

    WaveFormCheckTest() {
        form.name = " 第一轮 ";
        form.questionnaire = "quick 1";
        form.opensAt = "2026-03-02T09:00";
        form.closesAt = "2026-03-16T18:00";
        form.languages = List.of("en", "zh");
    }

    private WavePlan check(boolean fits) {
        var check = new WaveFormCheck(form, WORDS);
        WavePlan plan = check.plan(Set.of("quick 1"), NOW);
        assertEquals(fits, check.fits(), form.problems.toString());
        return plan;
    }

    @Test
    void timesAreChineseAndAnswersAreKeptForAYear() {
        WavePlan plan = check(true);
        assertEquals(LocalDateTime.parse("2026-03-02T01:00:00"), plan.times().opensAt());
        assertEquals(LocalDate.parse("2027-03-16"), plan.times().retainUntil());
        assertEquals(List.of("zh", "en"), plan.languages());
        assertEquals("第一轮", plan.name());
        assertFalse(plan.approval().isGiven());
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        form.name = "";
        form.questionnaire = "quick 9";
        form.opensAt = "tomorrow";
        form.languages = List.of();
        form.retainUntil = "2026-03-16";
        form.approvalNo = "批〔2026〕1 号";
        check(false);
        assertEquals(
                Set.of(
                        "name",
                        "questionnaire",
                        "opensAt",
                        "languages",
                        "retainUntil",
                        "approvalFormNo",
                        "approvalAuthority",
                        "approvalValidUntil"),
                form.problems.keySet());
    }

    @Test
    void closingBeforeOpeningIsRefused() {
        form.closesAt = form.opensAt;
        check(false);
        assertEquals("problemClosesFirst", form.problem("closesAt"));
    }

    @Test
    void approvalMustLastAsLongAsTheWave() {
        form.approvalFormNo = "A1";
        form.approvalAuthority = "区统计局";
        form.approvalNo = "批 1";
        form.approvalValidUntil = "2026-03-15";
        check(false);
        form.approvalValidUntil = "2026-03-16";
        assertTrue(check(true).approval().isGiven());
    }
}
