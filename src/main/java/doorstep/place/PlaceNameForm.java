package doorstep.place;

import doorstep.web.UploadedTable;

/**
 * A place's name as it was typed, with what is wrong with it.
 *
 * @param fault null where nothing is
 */
record PlaceNameForm(String typed, Fault fault) {
    /** Why a name cannot be kept. */
    enum Fault {
        EMPTY,
        TOO_LONG,
        GARBLED
    }

    static PlaceNameForm of(Place place) {
        return new PlaceNameForm(place.name, null);
    }

    static PlaceNameForm typed(String raw) {
        String name = raw.strip();
        return new PlaceNameForm(name, fault(name));
    }

    boolean isWrong() {
        return fault != null;
    }

    private static Fault fault(String name) {
        if (name.isEmpty()) {
            return Fault.EMPTY;
        }
        if (name.codePointCount(0, name.length()) > Place.LONGEST_NAME) {
            return Fault.TOO_LONG;
        }
        return UploadedTable.isGarbled(name) || LostCharacters.in(name) ? Fault.GARBLED : null;
    }
}
