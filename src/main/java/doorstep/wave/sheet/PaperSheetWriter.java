package doorstep.wave.sheet;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Text;
import doorstep.wave.WaveMessages;
import doorstep.wave.links.Poster;
import doorstep.wave.questionnaires.ConstraintWords;
import doorstep.web.Texts;
import java.util.ArrayList;
import java.util.List;

/** Puts a questionnaire on paper. */
final class PaperSheetWriter {
    private static final int SQUARES = 4;
    private static final int LINES = 3;
    private static final int LETTERS_A_LINE = 60;

    private final Questionnaire questionnaire;
    private final Speech speech;
    private final PaperSheetMessages words;
    private final PaperSkips skips;

    PaperSheetWriter(Questionnaire questionnaire, Speech speech) {
        this.questionnaire = questionnaire;
        this.speech = speech;
        words = Texts.in(speech.ours().tag(), PaperSheetMessages.class);
        skips = new PaperSkips(questionnaire, speech);
    }

    PaperSheet write() {
        return new PaperSheet(
                speech,
                in(questionnaire.title()),
                questionnaire.toString(),
                in(questionnaire.notice()),
                questionnaire.thanks().map(this::in).orElse(""),
                skips.questions(),
                Poster.minutes(questionnaire),
                questionnaire.groups().stream().map(this::part).toList());
    }

    private PaperSheet.Part part(Group group) {
        return new PaperSheet.Part(
                in(group.label()),
                skips.only(group),
                group.questions().stream().map(this::asked).toList());
    }

    private PaperSheet.Asked asked(Question question) {
        return new PaperSheet.Asked(
                skips.number(question.name()),
                question.name(),
                in(question.label()),
                question.hint().map(this::in).orElse(""),
                how(question),
                skips.only(question),
                skips.after(question),
                room(question));
    }

    private String how(Question question) {
        List<String> said = new ArrayList<>();
        said.add(
                switch (question.type()) {
                    case SELECT_ONE -> words.tickOne();
                    case SELECT_MULTIPLE -> howMany(question.constraint());
                    case INTEGER, DECIMAL, TEXT, DATE, NOTE ->
                        new ConstraintWords(Texts.in(speech.ours().tag(), WaveMessages.class))
                                .of(question.constraint());
                });
        if (!question.exclusive().isEmpty()) {
            said.add(words.alone(labels(question)));
        }
        if (question.type().isAnswered() && !question.required()) {
            said.add(words.mayBeLeft());
        }
        return said.stream().filter(one -> !one.isEmpty()).reduce(words::both).orElse("");
    }

    private String howMany(Constraint constraint) {
        return constraint
                .choiceCount()
                .map(count -> count.atLeast() > 1
                        ? words.tickBetween(count.atLeast(), count.atMost())
                        : words.tickAtMost(count.atMost()))
                .orElseGet(words::tickMany);
    }

    private String labels(Question question) {
        return question.choices().choices().stream()
                .filter(choice -> question.exclusive().contains(choice.name()))
                .map(choice -> words.quoted(in(choice.label())))
                .reduce(words::or)
                .orElse("");
    }

    private PaperSheet.Room room(Question question) {
        return switch (question.type()) {
            case SELECT_ONE, SELECT_MULTIPLE -> boxes(question.choices().choices());
            case INTEGER -> new PaperSheet.Room(List.of(), 1, squares(question.constraint()), 0, false);
            case DECIMAL -> new PaperSheet.Room(List.of(), 1, 0, 1, false);
            case TEXT -> new PaperSheet.Room(List.of(), 1, 0, lines(question.constraint()), false);
            case DATE -> new PaperSheet.Room(List.of(), 1, 0, 0, true);
            case NOTE -> PaperSheet.Room.NONE;
        };
    }

    private PaperSheet.Room boxes(List<Choice> choices) {
        List<PaperSheet.Box> boxes = new ArrayList<>();
        for (Choice choice : choices) {
            boxes.add(new PaperSheet.Box(boxes.size() + 1, in(choice.label())));
        }
        int widest = boxes.stream().mapToInt(box -> width(box.label())).max().orElse(0);
        return new PaperSheet.Room(boxes, widest <= 8 ? 4 : widest <= 14 ? 3 : widest <= 26 ? 2 : 1, 0, 0, false);
    }

    /** In halves of a Chinese character. */
    private static int width(String text) {
        return text.codePoints().map(letter -> letter < 0x250 ? 1 : 2).sum();
    }

    private static int squares(Constraint constraint) {
        return constraint
                .numberRange()
                .flatMap(Constraint.NumberRange::atMost)
                .map(most -> most.toBigInteger().toString().length())
                .orElse(SQUARES);
    }

    private static int lines(Constraint constraint) {
        int letters = constraint.longest().orElse(LINES * LETTERS_A_LINE);
        return Math.max(1, Math.min(LINES, 1 + (letters - 1) / LETTERS_A_LINE));
    }

    private String in(Text text) {
        return speech.in(text);
    }
}
