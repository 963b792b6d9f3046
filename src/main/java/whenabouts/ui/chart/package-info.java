/// Drawings on the screen: a canvas for any of them, and the Horizon with its scrolling and
/// zooming.
@NullMarked
package whenabouts.ui.chart;

import org.jspecify.annotations.NullMarked;
