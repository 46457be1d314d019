package doorstep.account;

/**
 * Somebody took over from somebody else: rooms below move what names the one by name to the other, in the same transaction.
 *
 * @param from the name of the account that was locked, {@code to} of the one that goes on
 */
public record AccountHandedOver(String from, String to) {}
