/// A guided tour of the window over the sample.
@NullMarked
package whenabouts.ui.tour;

import org.jspecify.annotations.NullMarked;
