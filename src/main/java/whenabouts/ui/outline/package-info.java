/// The outline of tasks and milestones, edited in place.
@NullMarked
package whenabouts.ui.outline;

import org.jspecify.annotations.NullMarked;
