/// Drawings on the screen: a canvas for any of them, and the Horizon with its scroll and its zoom.
@NullMarked
package whenabouts.ui.chart;

import org.jspecify.annotations.NullMarked;
