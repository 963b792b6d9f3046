/// What all views of the window's centre share: the switcher, a pane for a chart with its table,
/// and the choice of what a chart is about.
@NullMarked
package whenabouts.ui.view;

import org.jspecify.annotations.NullMarked;
