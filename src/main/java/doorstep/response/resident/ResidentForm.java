package doorstep.response.resident;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.RawAnswers;
import doorstep.questionnaire.answers.ReturnedForm;
import doorstep.wave.Answerer;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The plain form of the residents' page as it came in. Its own fields begin with an underscore, as no question does.
 *
 * @param uuid of the response; a new one where the form brought none that can be read
 * @param asked the language of the page it was filled in on
 * @param shown names of the questions that stood open on that page; null where the sender did not say
 * @param letter what the household's letter brought with it
 * @param switchTo the language wanted instead, when its button was pressed
 * @param at the question at which the script stood, which it wants to find again
 * @param started whether this response has been counted as started
 */
record ResidentForm(
        UUID uuid,
        String asked,
        RawAnswers answers,
        Set<String> shown,
        Letter letter,
        Optional<Tongue> switchTo,
        String at,
        boolean started) {

    /**
     * What the household's letter brought with it.
     *
     * @param code its secret, put here by the script, or typed where the link asks for it
     * @param answerer who of the household answers, as whoever fills it in says
     */
    record Letter(Optional<String> code, Answerer answerer) {
        static final Letter NONE = new Letter(Optional.empty(), Answerer.untold);
    }

    Optional<String> householdCode() {
        return letter.code();
    }

    /** What stands in the page when it is first opened. */
    static ResidentForm fresh(String asked) {
        return new ResidentForm(
                UUID.randomUUID(), asked, RawAnswers.of(Map.of()), Set.of(), Letter.NONE, Optional.empty(), "", false);
    }

    static ResidentForm of(MultivaluedMap<String, String> form) {
        Map<String, List<String>> answers = form.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new ResidentForm(
                uuid(form.getFirst("_uuid")),
                first(form, "_lang"),
                RawAnswers.of(answers),
                form.containsKey("_shown")
                        ? Set.copyOf(Arrays.asList(first(form, "_shown").split(" ")))
                        : null,
                new Letter(
                        Optional.of(first(form, "_code")).filter(code -> !code.isBlank()),
                        answerer(first(form, "_answerer"))),
                Tongue.of(first(form, "_switch")),
                first(form, "_at"),
                form.containsKey("_started"));
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }

    private static Answerer answerer(String chosen) {
        return chosen.equals(Answerer.drawn.name())
                ? Answerer.drawn
                : chosen.equals(Answerer.another.name()) ? Answerer.another : Answerer.untold;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            return UUID.randomUUID();
        }
    }

    /** The same, counted as started. */
    ResidentForm counted() {
        return new ResidentForm(uuid, asked, answers, shown, letter, switchTo, at, true);
    }

    /** The same answers as those of somebody else. */
    ResidentForm asAnotherPerson() {
        return new ResidentForm(UUID.randomUUID(), asked, answers, shown, letter, switchTo, at, started);
    }

    /** The same, without the code that was not known. */
    ResidentForm withoutCode() {
        return new ResidentForm(uuid, asked, answers, shown, Letter.NONE, switchTo, at, started);
    }

    /** What its answers amount to. */
    ReturnedForm judge(Questionnaire questionnaire, LocalDate today) {
        return ReturnedForm.of(questionnaire, answers, this::showed, today);
    }

    /** Whether the page showed that question; a sender who does not say is taken to have shown all. */
    private boolean showed(String question) {
        return shown == null || shown.contains(question);
    }
}
