package doorstep.response.resident;

/**
 * How far the withdrawal of a response has come.
 *
 * @param step {@code enter}, {@code confirm} or {@code done}
 * @param receipt as typed, or in groups once it can be read
 * @param error what is wrong with it; empty when nothing is
 */
record WithdrawalView(String lang, String step, String receipt, String error) {}
