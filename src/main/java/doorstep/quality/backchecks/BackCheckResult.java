package doorstep.quality.backchecks;

import doorstep.fieldwork.phone.FieldRecord;
import doorstep.quality.doubts.DoubtFigures;
import doorstep.tally.rates.BinomialLimits;
import doorstep.tally.rates.Limits;
import java.util.Collection;
import java.util.Objects;

/**
 * What back-checks say.
 *
 * @param drawn how many there are
 * @param done those with an outcome
 * @param reached those where somebody was met
 * @param visited how many said that somebody had come, had not, or could not tell
 * @param answeredSelf whether the person asked had answered
 * @param suggested whether answers had been suggested
 */
record BackCheckResult(long drawn, long done, long reached, Replies visited, Replies answeredSelf, Replies suggested) {

    /** How many said what. */
    record Replies(long yes, long no, long unsure) {
        static Replies of(Collection<FieldRecord.Said> replies) {
            return new Replies(
                    count(replies, FieldRecord.Said.yes),
                    count(replies, FieldRecord.Said.no),
                    count(replies, FieldRecord.Said.unsure));
        }

        private static long count(Collection<FieldRecord.Said> replies, FieldRecord.Said wanted) {
            return replies.stream().filter(one -> one == wanted).count();
        }

        public long told() {
            return yes + no;
        }

        /** 95 % limits (Clopper and Pearson) for the share of no among those who could tell; empty where nobody could. */
        public String noLimits() {
            if (told() == 0) {
                return "";
            }
            Limits limits = BinomialLimits.clopperPearson(no, told());
            return DoubtFigures.percent(limits.low()) + "–" + DoubtFigures.percent(limits.high());
        }
    }

    static BackCheckResult of(Collection<BackCheck> checks) {
        return new BackCheckResult(
                checks.size(),
                checks.stream().filter(one -> one.reached != null).count(),
                checks.stream().filter(BackCheck::isDone).count(),
                Replies.of(checks.stream()
                        .map(one -> one.visited)
                        .filter(Objects::nonNull)
                        .toList()),
                Replies.of(checks.stream()
                        .map(one -> one.answeredSelf)
                        .filter(Objects::nonNull)
                        .toList()),
                Replies.of(checks.stream()
                        .map(one -> one.suggested)
                        .filter(Objects::nonNull)
                        .toList()));
    }
}
