package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Sample;

/** Plan of a random walk, as typed. */
record WalkForm(String start, String rule, String step, String wanted) {
    private static final int LONGEST_START = 200;
    private static final int LONGEST_RULE = 400;
    private static final int MOST_STEP = 100;
    private static final int MOST_WANTED = 1000;

    WalkForm {
        start = start.strip();
        rule = rule.strip();
        step = step.strip();
        wanted = wanted.strip();
    }

    /** @param rule the one that the page proposes, in the reader's language */
    static WalkForm proposal(String rule) {
        return new WalkForm("", rule, "5", "20");
    }

    public boolean isStartWrong() {
        return start.isEmpty() || start.length() > LONGEST_START;
    }

    public boolean isRuleWrong() {
        return rule.isEmpty() || rule.length() > LONGEST_RULE;
    }

    public boolean isStepWrong() {
        return SampleForm.number(step, 1).orElse(MOST_STEP + 1) > MOST_STEP;
    }

    public boolean isWantedWrong() {
        return SampleForm.number(wanted, 1).orElse(MOST_WANTED + 1) > MOST_WANTED;
    }

    boolean fits() {
        return !isStartWrong() && !isRuleWrong() && !isStepWrong() && !isWantedWrong();
    }

    /** The sample that it plans, still without its wave and community. */
    Sample sample(String seed) {
        var sample = new Sample();
        sample.method = Sample.Method.random_walk;
        sample.seed = seed;
        sample.households = Integer.parseInt(wanted);
        sample.walkStart = start;
        sample.walkRule = rule;
        sample.walkStep = Integer.valueOf(step);
        return sample;
    }
}
