/// What belongs to the roadmap as a whole: its own fields, squads with their calendars, drivers,
/// risks and demo days.
@NullMarked
package whenabouts.ui.roadmap;

import org.jspecify.annotations.NullMarked;
