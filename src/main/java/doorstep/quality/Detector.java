package doorstep.quality;

/** Looks at a wave's interviews for one kind of unusual. */
interface Detector {
    Examined examine(Evidence evidence);
}
