/// The view Drivers.
@NullMarked
package whenabouts.ui.drivers;

import org.jspecify.annotations.NullMarked;
