package doorstep.response.resident;

import doorstep.fieldwork.sampling.Letters;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.answers.AnswerProblem;
import doorstep.questionnaire.answers.CheckedAnswers;
import doorstep.questionnaire.browser.BrowserForm;
import doorstep.response.resident.FormView.AskedGroup;
import doorstep.response.resident.FormView.AskedQuestion;
import doorstep.response.resident.FormView.OfferedChoice;
import doorstep.response.resident.FormView.Trouble;
import doorstep.wave.Approval;
import doorstep.wave.links.LinkTarget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a questionnaire and what was answered so far together to a {@link FormView}, in one language. */
final class FormWriter {

    private final LinkTarget link;
    private final Questionnaire questionnaire;
    private final Language language;
    private final ResponseMessages words;
    private final ResidentForm form;
    private final CheckedAnswers checked;
    private final boolean judged;
    private int number;
    private boolean newsSaid;

    /** @param judged whether problems and newly opened questions are to be said, as after a submission */
    FormWriter(LinkTarget link, Language language, ResidentForm form, CheckedAnswers checked, boolean judged) {
        this.link = link;
        this.questionnaire = link.questionnaire();
        this.language = language;
        this.words = Page.words(language);
        this.form = form;
        this.checked = checked;
        this.judged = judged;
    }

    PageFrame frame() {
        return PageFrame.of(link, language);
    }

    Language language() {
        return language;
    }

    /** Says how many answers need another look; those that belong to no question of ours are told off by name. */
    Trouble mistakes(List<AnswerProblem> problems) {
        List<String> lines = problems.stream()
                .filter(problem -> questionnaire.question(problem.question()).isEmpty())
                .map(problem -> problem.question() + ": " + problem.message().in(language))
                .toList();
        return new Trouble("errors", words.errorsTitle(problems.size()), lines);
    }

    /** Says kindly that the answers have opened further questions. */
    Trouble news() {
        long more = questionnaire.questions().stream()
                .filter(question -> isNewlyOpen(question, form, checked))
                .count();
        return new Trouble("news", words.newsTitle(more), List.of());
    }

    FormView write(Trouble trouble) {
        List<AskedGroup> groups =
                questionnaire.groups().stream().map(this::group).toList();
        return new FormView(
                form.uuid(),
                language.tag(),
                otherLanguage(),
                questionnaire.notice().in(language),
                Page.day(link.retainUntil(), language),
                Page.moment(link.closesAt(), language),
                approval(),
                groups,
                checked.open().stream().collect(Collectors.joining(" ")),
                form.at(),
                form.answers().questions().isEmpty(),
                form.started(),
                mayFollow(),
                letterCode(trouble),
                trouble,
                new BrowserForm(questionnaire, language).toJson());
    }

    /** Whether this link is the one on letters, so that its page asks for the letter's code. */
    static boolean asksForCode(LinkTarget link) {
        return link.label().equals(Letters.LABEL);
    }

    private FormView.LetterCode letterCode(Trouble trouble) {
        return asksForCode(link)
                ? new FormView.LetterCode(
                        form.householdCode().orElse(""), trouble.kind().equals("code"))
                : null;
    }

    /** Says that the letter's code is missing, or that nobody knows it. */
    Trouble codeTrouble(boolean missing) {
        return new Trouble(
                "code",
                missing ? words.codeMissingTitle() : words.unknownCodeTitle(),
                List.of(missing ? words.codeMissingRemedy() : words.codeWrongRemedy()));
    }

    private String otherLanguage() {
        return link.languages().stream()
                .filter(tag -> !tag.equals(language.tag()))
                .findFirst()
                .orElse("");
    }

    private List<FormView.Fact> approval() {
        List<FormView.Fact> facts = new ArrayList<>();
        Approval approval = link.approval();
        if (approval != null && approval.isGiven()) {
            addFact(facts, words.formNo(), approval.formNo());
            addFact(facts, words.authority(), approval.authority());
            addFact(facts, words.approvalNo(), approval.number());
            addFact(facts, words.validUntil(), Page.day(approval.validUntil(), language));
        }
        return facts;
    }

    private static void addFact(List<FormView.Fact> facts, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(new FormView.Fact(name, value.toString()));
        }
    }

    private AskedGroup group(Group group) {
        List<AskedQuestion> questions =
                group.questions().stream().map(this::question).toList();
        return new AskedGroup(group.label().in(language), questions.stream().anyMatch(AskedQuestion::open), questions);
    }

    private AskedQuestion question(Question question) {
        boolean open = checked.open().contains(question.name());
        boolean isNew = judged && isNewlyOpen(question, form, checked);
        boolean isFirstNew = isNew && !newsSaid;
        newsSaid |= isNew;
        return new AskedQuestion(
                question.name(),
                question.type().keyword(),
                question.label().in(language),
                question.hint().map(this::inLanguage).orElse(""),
                question.required(),
                open,
                open && question.type().isAnswered() ? ++number : 0,
                isNew,
                isFirstNew,
                choices(question),
                question.type().isSelect()
                        ? ""
                        : String.join(" ", form.answers().get(question.name())),
                question.constraint() instanceof Constraint.TextLength length ? length.atMost() : 0,
                judged && !isUnseen(question, form, checked) ? problem(question) : "");
    }

    private String inLanguage(Text text) {
        return text.in(language);
    }

    private List<OfferedChoice> choices(Question question) {
        List<String> chosen = form.answers().get(question.name());
        List<OfferedChoice> offered = new ArrayList<>();
        for (var choice : question.choices().choices()) {
            offered.add(new OfferedChoice(
                    choice.name(), choice.label().in(language), chosen.contains(choice.name()), offered.size()));
        }
        return offered;
    }

    private String problem(Question question) {
        return checked.problemsOf(question.name()).stream()
                .map(AnswerProblem::message)
                .map(this::inLanguage)
                .collect(Collectors.joining(" "));
    }

    /** Whether the question has opened since the page that was sent, so that the resident has not seen it. */
    static boolean isNewlyOpen(Question question, ResidentForm form, CheckedAnswers checked) {
        return question.type().isAnswered()
                && checked.open().contains(question.name())
                && !form.showed(question.name());
    }

    /** Whether it is news and blank: no mistake of the resident's. What reopened with an old answer in it is judged. */
    static boolean isUnseen(Question question, ResidentForm form, CheckedAnswers checked) {
        return isNewlyOpen(question, form, checked)
                && form.answers().get(question.name()).isEmpty();
    }

    /** How many questions are closed now and can be opened by answers still missing. */
    private int mayFollow() {
        Set<String> undecided = new HashSet<>();
        int count = 0;
        for (Question question : questionnaire.questions()) {
            boolean open = checked.open().contains(question.name());
            boolean mayOpen = !open
                    && questionnaire.opening(question.name()).questions().stream()
                            .anyMatch(undecided::contains);
            if (mayOpen || (open && checked.answers().get(question.name()).isEmpty())) {
                undecided.add(question.name());
            }
            count += mayOpen && question.type().isAnswered() ? 1 : 0;
        }
        return count;
    }
}
