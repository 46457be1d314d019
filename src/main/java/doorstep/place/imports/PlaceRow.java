package doorstep.place.imports;

import doorstep.place.PlaceLevel;

/**
 * A place as a file has it.
 *
 * @param households null where the file says nothing about them, which leaves the tree as it is
 * @param adults as households
 */
record PlaceRow(String code, String name, Integer households, Integer adults) {
    PlaceLevel level() {
        return PlaceLevel.ofCode(code).orElseThrow();
    }

    /** The code of the place above; null for a province. */
    String parent() {
        return level().above().map(above -> above.codeOf(code)).orElse(null);
    }
}
