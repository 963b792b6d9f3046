/// The view Outcomes.
@NullMarked
package whenabouts.ui.outcomes;

import org.jspecify.annotations.NullMarked;
