/// The view Demo days.
@NullMarked
package whenabouts.ui.demo;

import org.jspecify.annotations.NullMarked;
