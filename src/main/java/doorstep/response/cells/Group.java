package doorstep.response.cells;

import doorstep.wave.Channel;

/** The answers of a wave that are released together: pages show communities and channels apart. */
record Group(String community, Channel channel) {}
