/// Charts as pure functions from a forecast, a size and a style to a drawing. No toolkit, no file
/// format.
@NullMarked
package whenabouts.chart;

import org.jspecify.annotations.NullMarked;
