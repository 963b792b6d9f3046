/// The view Calendar.
@NullMarked
package whenabouts.ui.calendar;

import org.jspecify.annotations.NullMarked;
