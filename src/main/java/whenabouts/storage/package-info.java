/// Roadmap files: reading with every problem located, writing in one canonical form, saving without
/// ever leaving half a file.
@NullMarked
package whenabouts.storage;

import org.jspecify.annotations.NullMarked;
