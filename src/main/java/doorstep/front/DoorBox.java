package doorstep.front;

import doorstep.front.PastedAddress.Fault;

/**
 * The box that takes the address on a poster or letter.
 *
 * @param typed as it was typed
 * @param fault what is wrong with it; null where nothing is
 */
public record DoorBox(String typed, Fault fault) {
    static final DoorBox EMPTY = new DoorBox("", null);

    /** With the end of an address that leads nowhere, to be looked at again. */
    public static DoorBox unknown(String token) {
        return new DoorBox(token, Fault.UNKNOWN);
    }

    /** Never shows what was typed, which may be a household's secret, should it be printed by mistake. */
    @Override
    public String toString() {
        return "DoorBox";
    }
}
