package doorstep.place.imports;

import doorstep.web.UploadedTable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * An uploaded file.
 *
 * @param name as its owner calls it
 */
record PlaceFile(String name, Path path) {
    /** Its first reading looks at the encoding, the second one at the rows. */
    static final int READINGS = 2;

    /** @param read told how many bytes were read since it was last told */
    UploadedTable.Source source(LongConsumer read) {
        return () -> new FilterInputStream(Files.newInputStream(path)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                read.accept(Math.max(count, 0));
                return count;
            }
        };
    }
}
