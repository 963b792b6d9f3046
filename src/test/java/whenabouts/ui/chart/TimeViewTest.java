package whenabouts.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import whenabouts.chart.Span;
import whenabouts.chart.TimeScale;

class TimeViewTest {
  private static final Span EVERYTHING = new Span(0, 100);

  private final TimeView view = new TimeView();

  private void draw() {
    view.everything(EVERYTHING);
    view.drawn(new TimeScale(span(), 200, 1200));
  }

  private Span span() {
    Span span = view.span();
    assertThat(span).isNotNull();
    return span;
  }

  @Test
  void zoomKeepsWhatLiesUnderThePointer() {
    draw();
    view.zoom(2, 450);
    assertThat(span().days()).isCloseTo(50, within(1e-9));
    assertThat(new TimeScale(span(), 200, 1200).x(25)).isCloseTo(450, within(1e-9));
  }

  @Test
  void stepsBetweenTwoDrawingsAddUp() {
    draw();
    view.pan(100);
    view.pan(100);
    assertThat(span().from()).isCloseTo(20, within(1e-9));
    view.zoom(2, Double.NaN);
    view.zoom(2, Double.NaN);
    assertThat(span().days()).isCloseTo(25, within(1e-9));
    assertThat((span().from() + span().to()) / 2).isCloseTo(70, within(1e-9));
  }

  @Test
  void zoomHasItsLimits() {
    draw();
    for (int i = 0; i < 100; i++) {
      view.zoom(2, 300);
    }
    assertThat(span().days()).isCloseTo(2, within(1e-6));
    for (int i = 0; i < 100; i++) {
      view.zoom(0.5, 300);
    }
    assertThat(span().days()).isLessThan(41 * 366);
  }

  @Test
  void everythingHoldsStillForSmallEdits() {
    assertThat(view.everything(EVERYTHING)).isTrue();
    assertThat(view.everything(new Span(0, 90))).isFalse();
    assertThat(view.span()).isEqualTo(EVERYTHING);
    assertThat(view.everything(new Span(0, 101))).isTrue();
    assertThat(view.everything(new Span(0, 50))).isTrue();
    assertThat(view.span()).isEqualTo(new Span(0, 50));
  }

  @Test
  void aChoiceIsKeptUntilThereIsNothingInIt() {
    draw();
    view.zoom(4, 1200);
    Span chosen = span();
    assertThat(view.everything(new Span(0, 300))).isFalse();
    view.leaveEmptiness(new Span(0, 80));
    assertThat(view.span()).isEqualTo(chosen);
    view.leaveEmptiness(new Span(0, 20));
    assertThat(view.span()).isNotEqualTo(chosen);
  }

  @Test
  void datesStayInPlaceWhenTheCountBeginsAnew() {
    draw();
    view.zoom(2, 450);
    double from = span().from();
    view.countFrom(7);
    assertThat(span().from()).isCloseTo(from - 7, within(1e-9));
  }

  @Test
  void nothingToZoomIsNoError() {
    view.zoom(2, 100);
    view.pan(10);
    assertThat(view.span()).isNull();
  }
}
