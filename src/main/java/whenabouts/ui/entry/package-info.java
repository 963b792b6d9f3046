/// What people type, read into values of the roadmap and written back. No toolkit.
@NullMarked
package whenabouts.ui.entry;

import org.jspecify.annotations.NullMarked;
