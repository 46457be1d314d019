package doorstep.start;

/** Why the service cannot start, as one plain sentence in two languages that names the remedy. */
final class StartProblem extends Exception {
    StartProblem(String zh, String en) {
        super(zh + System.lineSeparator() + en);
    }
}
