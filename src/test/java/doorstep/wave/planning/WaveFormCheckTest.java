package doorstep.wave.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Tongue;
import doorstep.wave.WaveMessages;
import doorstep.wave.WavePlan;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveFormCheckTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-01T00:00:00");

    /** Messages as the names of their methods. */
    private static final WaveMessages WORDS = (WaveMessages) Proxy.newProxyInstance(
            WaveMessages.class.getClassLoader(),
            new Class<?>[] {WaveMessages.class},
            (self, method, args) -> method.getName());

    private static final Tongue UYGHUR = new Tongue("ug");
    private static final List<Tongue> LANGUAGES = List.of(Tongue.CHINESE, Tongue.ENGLISH);

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
        WavePlan plan = check.plan(Map.of("quick 1", LANGUAGES), NOW);
        assertEquals(fits, check.fits(), form.problems.toString());
        return plan;
    }

    @Test
    void timesAreChineseAndAnswersAreKeptForAYear() {
        WavePlan plan = check(true);
        assertEquals(LocalDateTime.parse("2026-03-02T01:00:00"), plan.times().opensAt());
        assertEquals(LocalDate.parse("2027-03-16"), plan.times().retainUntil());
        assertEquals(List.of(Tongue.CHINESE, Tongue.ENGLISH), plan.languages());
        assertEquals("第一轮", plan.name());
        assertFalse(plan.approval().isGiven());
    }

    @Test
    void languagesStandInTheOrderOfTheQuestionnaireAndMustBeIts() {
        form.languages = List.of("zh", "ug", "nonsense");
        var written = new WaveFormCheck(form, WORDS);
        WavePlan plan = written.plan(Map.of("quick 1", List.of(UYGHUR, Tongue.CHINESE)), NOW);
        assertTrue(written.fits());
        assertEquals(List.of(UYGHUR, Tongue.CHINESE), plan.languages());
        check(false);
        assertEquals(Set.of("languages"), form.problems.keySet());
    }

    @Test
    void noWaveSpeaksMoreLanguagesThanItsRowHolds() {
        form.languages = List.of("ar", "bo", "de", "es", "fr", "ii", "ja", "kk", "ko", "mn", "ug");
        List<Tongue> eleven = form.languages.stream().map(Tongue::new).toList();
        var check = new WaveFormCheck(form, WORDS);
        check.plan(Map.of("quick 1", eleven), NOW);
        assertEquals("problemManyLanguages", form.problem("languages"));
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
