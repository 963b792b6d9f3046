package whenabouts.ui.view;

import javafx.beans.value.ObservableValue;
import whenabouts.chart.ChartStyle;
import whenabouts.session.Session;

/// What every view looks at.
///
/// @param style light or dark
public record ViewContext(Session session, ObservableValue<ChartStyle> style) {}
