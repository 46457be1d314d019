package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.rates.RateOrder;

/**
 * The address of a view of one item.
 *
 * @param name of the indicator, or of a question without one
 * @param by level of the table of places
 * @param sort its order, see {@link RateOrder}
 */
public record ItemAddress(long wave, String name, PlaceLevel by, String sort) {

    public ItemAddress by(PlaceLevel other) {
        return new ItemAddress(wave, name, other, sort);
    }

    public ItemAddress sort(String other) {
        return new ItemAddress(wave, name, by, other);
    }

    /** Names and keys are letters, digits and hyphens: nothing needs escaping. */
    @Override
    public String toString() {
        return "/staff/waves/" + wave + "/results/items/" + name + "?by=" + by + "&sort=" + sort;
    }
}
