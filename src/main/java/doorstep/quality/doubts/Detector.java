package doorstep.quality.doubts;

import doorstep.quality.Evidence;

/** Looks at a wave's interviews for one kind of unusual. */
interface Detector {
    Examined examine(Evidence evidence);
}
