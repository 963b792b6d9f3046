/// What does a longer time box buy?
@NullMarked
package whenabouts.ui.timebox;

import org.jspecify.annotations.NullMarked;
