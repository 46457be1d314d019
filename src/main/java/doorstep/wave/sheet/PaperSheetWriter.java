package doorstep.wave.sheet;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.wave.WaveMessages;
import doorstep.wave.links.Poster;
import doorstep.wave.questionnaires.ConstraintWords;
import doorstep.web.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Puts a questionnaire on paper. */
final class PaperSheetWriter {
    private static final int SQUARES = 4;
    private static final int LINES = 3;
    private static final int LETTERS_A_LINE = 60;

    private final Questionnaire questionnaire;
    private final Language language;
    private final PaperSheetMessages words;
    private final PaperSkips skips;

    PaperSheetWriter(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
        words = Texts.in(language.tag(), PaperSheetMessages.class);
        skips = new PaperSkips(questionnaire, language);
    }

    PaperSheet write() {
        return new PaperSheet(
                language.tag(),
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
        if (question.type() == QuestionType.SELECT_ONE) {
            said.add(words.tickOne());
        } else if (question.type() == QuestionType.SELECT_MULTIPLE) {
            said.add(howMany(question.constraint()));
            if (!question.exclusive().isEmpty()) {
                said.add(words.alone(labels(question)));
            }
        } else {
            said.add(new ConstraintWords(Texts.in(language.tag(), WaveMessages.class)).of(question.constraint()));
        }
        if (question.type().isAnswered() && !question.required()) {
            said.add(words.mayBeLeft());
        }
        return said.stream().filter(one -> !one.isEmpty()).reduce(words::both).orElse("");
    }

    private String howMany(Constraint constraint) {
        if (!(constraint instanceof Constraint.ChoiceCount count)) {
            return words.tickMany();
        }
        return count.atLeast() > 1
                ? words.tickBetween(count.atLeast(), count.atMost())
                : words.tickAtMost(count.atMost());
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
        boolean bounded = constraint instanceof Constraint.NumberRange range
                && range.atMost().isPresent();
        return bounded
                ? ((Constraint.NumberRange) constraint)
                        .atMost()
                        .map(BigDecimal::toBigInteger)
                        .map(most -> most.toString().length())
                        .orElse(SQUARES)
                : SQUARES;
    }

    private static int lines(Constraint constraint) {
        return constraint instanceof Constraint.TextLength length
                ? Math.max(1, Math.min(LINES, 1 + (length.atMost() - 1) / LETTERS_A_LINE))
                : LINES;
    }

    private String in(Text text) {
        return text.in(language);
    }
}
