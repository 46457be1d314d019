package doorstep.response.resident;

import doorstep.fieldwork.sampling.Letters;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.ShuffledChoices;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.AnswerProblem;
import doorstep.questionnaire.answers.ReturnedForm;
import doorstep.questionnaire.browser.BrowserForm;
import doorstep.response.resident.FormView.AskedGroup;
import doorstep.response.resident.FormView.AskedQuestion;
import doorstep.response.resident.FormView.OfferedChoice;
import doorstep.response.resident.FormView.Trouble;
import doorstep.wave.Approval;
import doorstep.wave.links.LinkTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a questionnaire and what was answered so far together to a {@link FormView}, as one person is spoken to. */
final class FormWriter {

    private final LinkTarget link;
    private final Questionnaire questionnaire;
    private final Speech speech;
    private final ResponseMessages words;
    private final ResidentForm form;
    private final ReturnedForm returned;
    private final boolean judged;
    private int number;
    private boolean newsSaid;

    /** @param judged whether problems and newly opened questions are to be said, as after a submission */
    FormWriter(LinkTarget link, Speech speech, ResidentForm form, ReturnedForm returned, boolean judged) {
        this.link = link;
        this.questionnaire = link.questionnaire();
        this.speech = speech;
        this.words = Page.words(speech.ours());
        this.form = form;
        this.returned = returned;
        this.judged = judged;
    }

    PageFrame frame() {
        return PageFrame.of(link, speech);
    }

    Speech speech() {
        return speech;
    }

    /** Says how many answers need another look; those that belong to no question of ours are named. */
    Trouble mistakes() {
        List<AnswerProblem> problems = returned.mistakes();
        List<String> lines = problems.stream()
                .filter(problem -> questionnaire.question(problem.question()).isEmpty())
                .map(problem -> problem.question() + ": " + speech.inEither(problem.message()))
                .toList();
        return new Trouble("errors", words.errorsTitle(problems.size()), lines);
    }

    /** Says kindly that the answers have opened further questions. */
    Trouble news() {
        return new Trouble("news", words.newsTitle(returned.news()), List.of());
    }

    FormView write(Trouble trouble) {
        List<AskedGroup> groups =
                questionnaire.groups().stream().map(this::group).toList();
        return new FormView(
                form,
                returned,
                new FormView.Languages(speech.tongue().tag(), otherLanguages()),
                new FormView.Start(
                        speech.say(questionnaire.notice()),
                        Page.day(link.wave().retainUntil(), speech.ours()),
                        approval(),
                        letterCode(trouble)),
                Page.moment(link.wave().closesAt(), speech.ours()),
                groups,
                trouble,
                BrowserForm.ofPage(questionnaire, speech));
    }

    private FormView.LetterCode letterCode(Trouble trouble) {
        return Letters.carry(link)
                ? new FormView.LetterCode(
                        form.householdCode().orElse(""),
                        trouble.kind().equals("code"),
                        early().map(one -> new FormView.Who(
                                        question(one), form.letter().answerer()))
                                .orElse(null))
                : null;
    }

    /** The question for the adults of the household: a letter names one of them, so it is asked before all others. */
    private Optional<Question> early() {
        return Letters.carry(link)
                ? questionnaire.weighting().adults().flatMap(questionnaire::question)
                : Optional.empty();
    }

    /** Says that the letter's code is missing, or that nobody knows it. */
    Trouble codeTrouble(boolean missing) {
        return new Trouble(
                "code",
                missing ? words.codeMissingTitle() : words.unknownCodeTitle(),
                List.of(missing ? words.codeMissingRemedy() : words.codeWrongRemedy()));
    }

    private List<Tongue> otherLanguages() {
        return link.wave().languages().stream()
                .filter(one -> !one.equals(speech.tongue()))
                .toList();
    }

    private List<FormView.Fact> approval() {
        List<FormView.Fact> facts = new ArrayList<>();
        Approval approval = link.wave().approval();
        if (approval != null && approval.isGiven()) {
            addFact(facts, words.formNo(), approval.formNo());
            addFact(facts, words.authority(), approval.authority());
            addFact(facts, words.approvalNo(), approval.number());
            addFact(facts, words.validUntil(), Page.day(approval.validUntil(), speech.ours()));
        }
        return facts;
    }

    private static void addFact(List<FormView.Fact> facts, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(new FormView.Fact(name, value.toString()));
        }
    }

    private AskedGroup group(Group group) {
        List<AskedQuestion> questions = group.questions().stream()
                .filter(one -> !early().equals(Optional.of(one)))
                .map(this::question)
                .toList();
        return new AskedGroup(
                speech.say(group.label()),
                questions.stream().anyMatch(question -> question.turn().open()),
                questions);
    }

    private AskedQuestion question(Question question) {
        boolean open = returned.isOpen(question);
        boolean isNew = judged && returned.isNews(question);
        boolean isFirstNew = isNew && !newsSaid;
        newsSaid |= isNew;
        return new AskedQuestion(
                question,
                speech.say(question.label()),
                question.hint().map(speech::say).orElse(null),
                new FormView.Turn(open, numbered(question, open), isNew, isFirstNew),
                choices(question),
                question.type().isSelect()
                        ? ""
                        : String.join(" ", form.answers().get(question.name())),
                judged
                        ? returned.mistakesOf(question).stream()
                                .map(speech::inEither)
                                .collect(Collectors.joining(" "))
                        : "",
                problemsIn(question));
    }

    private int numbered(Question question, boolean open) {
        boolean isEarly = early().equals(Optional.of(question));
        return open && question.type().isAnswered() && !isEarly ? ++number : 0;
    }

    private Tongue problemsIn(Question question) {
        return question.allowed()
                .message()
                .map(message -> message.spokenTo(speech.tongue()))
                .orElseGet(() -> Tongue.of(speech.ours()));
    }

    private List<OfferedChoice> choices(Question question) {
        List<String> chosen = form.answers().get(question.name());
        List<OfferedChoice> offered = new ArrayList<>();
        for (var choice : ShuffledChoices.of(question, form.uuid().toString())) {
            offered.add(new OfferedChoice(
                    choice.name(), speech.say(choice.label()), chosen.contains(choice.name()), offered.size()));
        }
        return offered;
    }
}
