package doorstep.wave.planning;

import doorstep.questionnaire.Tongue;
import doorstep.wave.Wave;
import doorstep.wave.WaveMessages;
import doorstep.web.DisplayTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** What staff typed about a wave, kept as typed until all of it fits. */
public class WaveForm {
    @RestForm
    String name;

    /** {@code form_id version}. */
    @RestForm
    String questionnaire;

    @RestForm
    String opensAt;

    @RestForm
    String closesAt;

    @RestForm
    List<String> languages;

    @RestForm
    String retainUntil;

    @RestForm
    String approvalFormNo;

    @RestForm
    String approvalAuthority;

    @RestForm
    String approvalNo;

    @RestForm
    String approvalValidUntil;

    /** The wave that it is a copy of; null for one of its own. */
    @RestForm
    Long copyOf;

    /** What is wrong, by field; filled by {@link WaveFormCheck}. */
    Map<String, String> problems = Map.of();

    /** A fortnight from tomorrow morning on. */
    static WaveForm proposal(LocalDateTime now) {
        LocalDate today = LocalDate.parse(DisplayTime.typed(now).substring(0, 10));
        WaveForm form = new WaveForm();
        form.opensAt = today.plusDays(1).atTime(LocalTime.of(9, 0)).toString();
        form.closesAt = today.plusDays(14).atTime(LocalTime.of(18, 0)).toString();
        form.languages = List.of(Tongue.CHINESE.tag());
        return form;
    }

    static WaveForm of(Wave wave) {
        WaveForm form = new WaveForm();
        form.name = wave.name;
        form.questionnaire = wave.formId + " " + wave.version;
        form.opensAt = DisplayTime.typed(wave.opensAt);
        form.closesAt = DisplayTime.typed(wave.closesAt);
        form.languages = wave.tongues().stream().map(Tongue::tag).toList();
        form.retainUntil = wave.retainUntil.toString();
        form.approvalFormNo = wave.approvalFormNo;
        form.approvalAuthority = wave.approvalAuthority;
        form.approvalNo = wave.approvalNo;
        form.approvalValidUntil = wave.approvalValidUntil == null ? null : wave.approvalValidUntil.toString();
        return form;
    }

    /** All that is planned of another one, but for its times: those are proposed anew. */
    void copy(Wave other, WaveMessages words) {
        WaveForm theirs = of(other);
        copyOf = other.id;
        name = words.copyName(other.name);
        questionnaire = theirs.questionnaire;
        languages = theirs.languages;
        approvalFormNo = theirs.approvalFormNo;
        approvalAuthority = theirs.approvalAuthority;
        approvalNo = theirs.approvalNo;
        approvalValidUntil = theirs.approvalValidUntil;
    }

    public Long copyOf() {
        return copyOf;
    }

    /** What stands in a field of the form; never null. */
    public String typed(String field) {
        return orEmpty(
                switch (field) {
                    case "name" -> name;
                    case "questionnaire" -> questionnaire;
                    case "opensAt" -> opensAt;
                    case "closesAt" -> closesAt;
                    case "retainUntil" -> retainUntil;
                    case "approvalFormNo" -> approvalFormNo;
                    case "approvalAuthority" -> approvalAuthority;
                    case "approvalNo" -> approvalNo;
                    case "approvalValidUntil" -> approvalValidUntil;
                    default -> throw new IllegalArgumentException(field);
                });
    }

    /** The languages that were chosen, as far as they are any. */
    List<Tongue> tongues() {
        return languages == null
                ? List.of()
                : languages.stream()
                        .flatMap(tag -> Tongue.of(tag).stream())
                        .distinct()
                        .toList();
    }

    public boolean speaks(String language) {
        return languages != null && languages.contains(language);
    }

    /** What is wrong with a field; empty where nothing is. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public List<String> allProblems() {
        return List.copyOf(problems.values());
    }

    public boolean hasApproval() {
        return Stream.of("approvalFormNo", "approvalAuthority", "approvalNo", "approvalValidUntil")
                .anyMatch(field -> !typed(field).isEmpty());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
