package doorstep;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.AnswerCheck;
import doorstep.questionnaire.Answers;
import doorstep.questionnaire.CheckedAnswers;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Credit;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.RawAnswers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes up answers to any questionnaire for demonstrations and loads: each indicator has a true share of its own, each
 * community lies somewhat above or below it, and all of it follows from a seed.
 */
public final class MadeUpAnswers {
    private static final List<String> REMARKS =
            List.of("楼道的灯坏了，希望修一修。", "垃圾桶边上再勤扫一点就好了。", "电动车没地方停。", "挺好的，没什么意见。", "希望多几个健身器材。");

    private final Questionnaire questionnaire;
    private final long seed;
    private final Random random;
    private final LocalDate today;

    public MadeUpAnswers(Questionnaire questionnaire, long seed, LocalDate today) {
        this.questionnaire = questionnaire;
        this.seed = seed;
        this.random = new Random(seed);
        this.today = today;
    }

    /** One person's answers, such as the questionnaire accepts; nearly all meet its screener. */
    public Answers next(String community) {
        boolean anybody = random.nextDouble() < 0.02;
        for (int attempt = 0; attempt < 1000; attempt++) {
            CheckedAnswers checked = AnswerCheck.check(questionnaire, RawAnswers.of(answer(community)), today);
            if (checked.isAccepted() && (checked.eligible() || anybody)) {
                return checked.answers();
            }
        }
        throw new IllegalStateException("No answers to " + questionnaire + " could be made up");
    }

    private Map<String, List<String>> answer(String community) {
        var given = new LinkedHashMap<String, List<String>>();
        var typed = new LinkedHashMap<String, Answer>();
        for (Question question : questionnaire.questions()) {
            if (!questionnaire.opening(question.name()).holds(Answers.of(typed))) {
                continue;
            }
            List<String> answer = answer(question, community);
            if (!answer.isEmpty()) {
                given.put(question.name(), answer);
                typed.put(question.name(), typed(question, answer));
            }
        }
        return given;
    }

    private static Answer typed(Question question, List<String> answer) {
        return switch (question.type()) {
            case SELECT_ONE -> new Answer.Chosen(answer.get(0));
            case SELECT_MULTIPLE -> new Answer.ChosenMany(answer);
            case INTEGER -> new Answer.Whole(Long.parseLong(answer.get(0)));
            default -> new Answer.Words(answer.get(0));
        };
    }

    private List<String> answer(Question question, String community) {
        return switch (question.type()) {
            case SELECT_ONE -> List.of(one(question, community));
            case SELECT_MULTIPLE -> several(question, community);
            case INTEGER -> List.of(Integer.toString(number(question)));
            case TEXT ->
                random.nextDouble() < 0.08 || question.required()
                        ? List.of(REMARKS.get(random.nextInt(REMARKS.size())))
                        : List.of();
            case DECIMAL -> List.of("1.5");
            case DATE -> question.required() ? List.of(today.toString()) : List.of();
            case NOTE -> List.of();
        };
    }

    private String one(Question question, String community) {
        List<String> names = question.choices().names();
        Credit.ByChoice credit = credit(question);
        if (credit == null) {
            return names.get(random.nextInt(names.size()));
        }
        var better = new ArrayList<String>();
        var worse = new ArrayList<String>();
        credit.byChoice().forEach((choice, value) -> (value.doubleValue() >= 0.5 ? better : worse).add(choice));
        boolean outside = !credit.outsideBase().isEmpty() && random.nextDouble() < 0.06;
        List<String> from = outside
                ? List.copyOf(credit.outsideBase())
                : random.nextDouble() < share(question, community) ? better : worse;
        return from.isEmpty() ? names.get(random.nextInt(names.size())) : from.get(random.nextInt(from.size()));
    }

    private List<String> several(Question question, String community) {
        Credit.ByChoice credit = credit(question);
        double share = share(question, community);
        var chosen = new ArrayList<String>();
        for (Choice choice : question.choices().choices()) {
            boolean good = credit != null
                    && credit.byChoice().containsKey(choice.name())
                    && credit.byChoice().get(choice.name()).signum() > 0;
            double chance = credit == null ? 0.3 : good ? share : (1 - share) * 0.35;
            if (!question.exclusive().contains(choice.name()) && random.nextDouble() < chance) {
                chosen.add(choice.name());
            }
        }
        if (question.constraint() instanceof Constraint.ChoiceCount count && chosen.size() > count.atMost()) {
            return chosen.subList(0, count.atMost());
        }
        return chosen.isEmpty() && !question.exclusive().isEmpty()
                ? question.exclusive().subList(0, 1)
                : chosen;
    }

    private int number(Question question) {
        if (questionnaire.weighting().adults().filter(question.name()::equals).isPresent()) {
            double u = random.nextDouble();
            return u < 0.2 ? 1 : u < 0.65 ? 2 : u < 0.85 ? 3 : 4;
        }
        return 1 + random.nextInt(5);
    }

    private Credit.ByChoice credit(Question question) {
        return questionnaire.indicators().stream()
                .filter(one -> one.question().equals(question.name()))
                .map(Indicator::credit)
                .filter(Credit.ByChoice.class::isInstance)
                .map(Credit.ByChoice.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** The true share of an item in a community: the item's own, moved by the community's standing and a little besides. */
    private double share(Question question, String community) {
        double own = questionnaire.indicators().stream()
                .filter(one -> one.question().equals(question.name()))
                .findFirst()
                .map(one -> switch (one.measure()) {
                    case AWARENESS -> 0.74;
                    case SATISFACTION -> 0.85;
                    case SUPPORT -> 0.90;
                    case PARTICIPATION -> 0.46;
                })
                .orElse(0.4);
        double share = own
                + 0.09 * standing(question.name())
                + 0.06 * standing(community)
                + 0.04 * standing(question.name() + community);
        return Math.max(0.05, Math.min(0.98, share));
    }

    /** A normal deviate that belongs to a name under this seed. */
    private double standing(String name) {
        return new Random(seed * 31 + name.hashCode() * 2_654_435_761L).nextGaussian();
    }
}
