package doorstep.report.export;

import doorstep.questionnaire.Text;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One step of coarsening: what is told less of.
 *
 * @param what in words
 * @param at the traits that it touches
 * @param coarser the coarser value of each; of an empty one, an empty one
 * @param takesAnswers whether what people said is given up, and not only who said it
 */
record Rung(Text what, List<Integer> at, UnaryOperator<String> coarser, boolean takesAnswers) {}
