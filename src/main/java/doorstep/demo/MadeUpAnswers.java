package doorstep.demo;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Credit;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.AnswerCheck;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.answers.CheckedAnswers;
import doorstep.questionnaire.answers.RawAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes up answers to any questionnaire for demonstrations and loads; all of it follows from a seed and a truth. */
public final class MadeUpAnswers {
    private static final List<String> REMARKS = List.of(
            "楼道的灯坏了，希望修一修。",
            "垃圾桶边上再勤扫一点就好了。",
            "电动车没地方停。",
            "挺好的，没什么意见。",
            "希望多几个健身器材。",
            "停车位太少，晚上回来绕好几圈。",
            "菜市场门口的路老是堵。",
            "物业的电话没人接，请回电13800000000。",
            "社区食堂能不能周末也开。",
            "路灯有几盏不亮，天黑了走路心里没底。");

    /** How many answer by a choice outside the base, for each such choice, and at most. */
    private static final double OUTSIDE = 0.02;

    private static final double MOST_OUTSIDE = 0.06;

    private final Questionnaire questionnaire;
    private final Set<String> unsaid;
    private final Random random;
    private final LocalDate today;

    /** How people really are. */
    @FunctionalInterface
    public interface Truth {
        /**
         * The share of favourable or right answers.
         *
         * @return 0 to 1
         */
        double share(Question question, String community);
    }

    private Truth truth;

    /** Answers of a truth in which each item has a share of its own, and each community lies somewhat above or below it. */
    public MadeUpAnswers(Questionnaire questionnaire, long seed, LocalDate today) {
        this(questionnaire, seed, today, new ScatteredTruth(questionnaire, seed));
    }

    MadeUpAnswers(Questionnaire questionnaire, long seed, LocalDate today, Truth truth) {
        this.questionnaire = questionnaire;
        this.unsaid = questionnaire.indicators().stream()
                .flatMap(one -> one.credit().outsideBase().stream())
                .collect(Collectors.toSet());
        this.random = new Random(seed);
        this.today = today;
        this.truth = truth;
    }

    /** One person's answers under another truth. */
    Answers next(String community, Truth other) {
        Truth own = truth;
        truth = other;
        try {
            return next(community);
        } finally {
            truth = own;
        }
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
            case DECIMAL -> new Answer.Decimal(new BigDecimal(answer.get(0)));
            case DATE -> new Answer.Day(LocalDate.parse(answer.get(0)));
            case TEXT, NOTE -> new Answer.Words(answer.get(0));
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
        Credit credit = credit(question);
        if (credit == null) {
            return plain(question);
        }
        List<String> names = question.choices().names();
        var better = new ArrayList<String>();
        var worse = new ArrayList<String>();
        credit.byChoice().forEach((choice, value) -> (value.doubleValue() >= 0.5 ? better : worse).add(choice));
        boolean outside = random.nextDouble()
                < Math.min(MOST_OUTSIDE, OUTSIDE * credit.outsideBase().size());
        List<String> from = outside
                ? List.copyOf(credit.outsideBase())
                : random.nextDouble() < truth.share(question, community) ? better : worse;
        return from.isEmpty() ? names.get(random.nextInt(names.size())) : from.get(random.nextInt(from.size()));
    }

    /** Of a question that nothing counts: any choice, but few cannot or will not say. */
    private String plain(Question question) {
        List<String> names = question.choices().names();
        List<String> said =
                names.stream().filter(name -> !unsaid.contains(name)).toList();
        List<String> from = said.isEmpty() || random.nextDouble() < OUTSIDE ? names : said;
        return from.get(random.nextInt(from.size()));
    }

    private List<String> several(Question question, String community) {
        Credit credit = credit(question);
        double share = truth.share(question, community);
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
        int most = question.constraint()
                .choiceCount()
                .map(Constraint.ChoiceCount::atMost)
                .orElse(Integer.MAX_VALUE);
        if (chosen.size() > most) {
            return chosen.subList(0, most);
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

    private Credit credit(Question question) {
        return questionnaire.indicators().stream()
                .filter(one -> one.question().equals(question.name()))
                .map(Indicator::credit)
                .filter(credit -> !credit.byChoice().isEmpty())
                .findFirst()
                .orElse(null);
    }
}
