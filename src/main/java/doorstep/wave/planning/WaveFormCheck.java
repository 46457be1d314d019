package doorstep.wave.planning;

import doorstep.questionnaire.Tongue;
import doorstep.wave.Approval;
import doorstep.wave.WaveMessages;
import doorstep.wave.WavePlan;
import doorstep.web.ChineseClock;
import doorstep.web.DisplayTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what was typed about a wave into a plan, or says all that is wrong with it at once. */
final class WaveFormCheck {
    private static final List<String> APPROVAL =
            List.of("approvalFormNo", "approvalAuthority", "approvalNo", "approvalValidUntil");

    /** As many as a wave's row of the database holds. */
    private static final int MOST_LANGUAGES = 10;

    private final WaveForm form;
    private final WaveMessages words;
    private final Map<String, String> problems = new LinkedHashMap<>();

    WaveFormCheck(WaveForm form, WaveMessages words) {
        this.form = form;
        this.words = words;
    }

    /**
     * The plan, without communities; of no use where {@link #fits} is then false.
     *
     * @param known the questionnaires on offer, as {@code form_id version}, each with its languages
     */
    WavePlan plan(Map<String, List<Tongue>> known, LocalDateTime now) {
        String name = text("name", 100);
        if (name.isEmpty()) {
            problems.put("name", words.problemName());
        }
        String[] questionnaire = form.typed("questionnaire").split(" ", 2);
        if (!known.containsKey(form.typed("questionnaire"))) {
            problems.put("questionnaire", words.problemQuestionnaire());
        }
        LocalDateTime opensAt = moment("opensAt");
        LocalDateTime closesAt = closing(opensAt, now);
        List<Tongue> languages = languages(known.getOrDefault(form.typed("questionnaire"), List.of()));
        LocalDate retainUntil = retention(closesAt);
        Approval approval = approval(closesAt);
        form.problems = problems;
        return new WavePlan(
                name,
                questionnaire[0],
                questionnaire.length > 1 ? questionnaire[1] : "",
                languages,
                new WavePlan.Times(opensAt, closesAt, retainUntil),
                approval,
                Set.of());
    }

    /** The questionnaire's languages in its order, then ours, as far as they were chosen; one that it does not have is a problem. */
    private List<Tongue> languages(List<Tongue> written) {
        List<Tongue> may = Stream.concat(written.stream(), Stream.of(Tongue.CHINESE, Tongue.ENGLISH))
                .distinct()
                .toList();
        List<Tongue> chosen = form.tongues();
        if (chosen.isEmpty()) {
            problems.put("languages", words.problemLanguages());
        } else if (chosen.size() > MOST_LANGUAGES) {
            problems.put("languages", words.problemManyLanguages(MOST_LANGUAGES));
        } else if (!written.isEmpty() && !may.containsAll(chosen)) {
            String missing = named(chosen.stream().filter(one -> !may.contains(one)));
            problems.put("languages", words.problemNotWritten(missing, named(written.stream())));
        }
        return may.stream().filter(chosen::contains).toList();
    }

    private static String named(Stream<Tongue> tongues) {
        return tongues.map(Tongue::ownName).collect(Collectors.joining(" · "));
    }

    boolean fits() {
        return problems.isEmpty();
    }

    private LocalDateTime closing(LocalDateTime opensAt, LocalDateTime now) {
        LocalDateTime closesAt = moment("closesAt");
        if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            problems.put("closesAt", words.problemClosesFirst());
        } else if (closesAt != null && !closesAt.isAfter(now)) {
            problems.put("closesAt", words.problemClosedAlready());
        }
        return closesAt;
    }

    private LocalDate retention(LocalDateTime closesAt) {
        LocalDate closingDay = closesAt == null ? null : day(closesAt);
        if (form.typed("retainUntil").isEmpty()) {
            return closingDay == null ? null : closingDay.plusYears(1);
        }
        LocalDate retainUntil = date("retainUntil");
        if (retainUntil != null && closingDay != null && !retainUntil.isAfter(closingDay)) {
            problems.put("retainUntil", words.problemRetention());
        }
        return retainUntil;
    }

    private Approval approval(LocalDateTime closesAt) {
        if (!form.hasApproval()) {
            return Approval.NONE;
        }
        APPROVAL.stream()
                .filter(field -> form.typed(field).isEmpty())
                .forEach(field -> problems.put(field, words.problemApproval()));
        LocalDate validUntil = form.typed("approvalValidUntil").isEmpty() ? null : date("approvalValidUntil");
        if (validUntil != null && closesAt != null && validUntil.isBefore(day(closesAt))) {
            problems.put("approvalValidUntil", words.problemApprovalEnds());
        }
        return new Approval(
                text("approvalFormNo", 60), text("approvalAuthority", 100), text("approvalNo", 60), validUntil);
    }

    private String text(String field, int most) {
        String typed = form.typed(field);
        if (typed.length() > most) {
            problems.put(field, words.problemTooLong(most));
        }
        return typed;
    }

    private LocalDateTime moment(String field) {
        LocalDateTime typed = parsed(field, LocalDateTime::parse, words.problemMoment());
        return typed == null ? null : ChineseClock.toUtc(typed);
    }

    private LocalDate date(String field) {
        return parsed(field, LocalDate::parse, words.problemDate());
    }

    private <T> T parsed(String field, Function<String, T> parser, String problem) {
        try {
            return parser.apply(form.typed(field));
        } catch (DateTimeParseException e) {
            problems.put(field, problem);
            return null;
        }
    }

    /** The day in China. */
    private static LocalDate day(LocalDateTime utc) {
        return LocalDate.parse(DisplayTime.shown(utc).substring(0, 10));
    }
}
