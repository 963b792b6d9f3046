package whenabouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecasts;
import whenabouts.forecast.Ignored;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

class ForecastJsonTest {
  private static final Wanted USUAL = Wanted.forJson(List.of(), List.of());

  private static Forecast forecast() {
    Task task = Task.of("rerank", "Re-ranker", Track.DISCOVERY, Estimate.Range.of(1, 2, 3));
    Milestone launch =
        new Milestone("launch", "Launch", Need.Link.to("rerank"), LocalDate.of(2027, 1, 8));
    Distribution finish = Distribution.of(1, 2.25, 3, 4, Double.POSITIVE_INFINITY);
    Distribution never = Distribution.of(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    return new Forecast(
        Roadmap.of("Answer “engine”", Forecasts.AS_OF, List.of(), List.of(task), List.of(launch)),
        "longer-box",
        5,
        7,
        List.of(
            new TaskForecast(
                task,
                Distribution.of(0),
                finish,
                finish,
                null,
                Map.of(Outcome.PIVOTED, 0.6, Outcome.VALIDATED, 0.4, Outcome.DROPPED, 0.0),
                new TaskForecast.ShipBy(launch, finish, never),
                0.93)),
        List.of(
            new MilestoneForecast(
                launch,
                finish,
                OptionalDouble.of(0.8),
                List.of(
                    new MilestoneForecast.DrivingTask(
                        "rerank",
                        new MilestoneForecast.Swing(Double.POSITIVE_INFINITY, 2.5, -0.3),
                        0.7,
                        new MilestoneForecast.Swing(Double.NaN, Double.NaN, -0.4),
                        1)),
                OptionalDouble.of(1.4))),
        OptionalDouble.empty(),
        new Forecast.MonteCarloError(0.25, Double.POSITIVE_INFINITY),
        List.of(new Ignored.Hiring("Search")),
        List.of(
            new Forecast.Waiting("search", Forecast.Waiting.Limit.PEOPLE, "data scientist", 6.5),
            new Forecast.Waiting("search", Forecast.Waiting.Limit.WIP, null, 1)));
  }

  @Test
  void saysExactlyWhatTheDesignPromises() {
    assertThat(ForecastJson.of(forecast(), USUAL))
        .isEqualTo(
            """
            {
              "title": "Answer “engine”",
              "asOf": "2027-01-04",
              "scenario": "longer-box",
              "trials": 5,
              "seed": 7,
              "tasks": [
                {
                  "id": "rerank",
                  "track": "discovery",
                  "finish": {
                    "p10": "2027-01-04",
                    "p50": "2027-01-06",
                    "p85": null,
                    "p95": null,
                    "never": 0.2
                  },
                  "finishDays": {
                    "mean": 2.5625,
                    "sd": 1.2644992421244599,
                    "p10": 1.0,
                    "p50": 3.0,
                    "p85": null,
                    "p95": null
                  },
                  "shipBy": {
                    "milestone": "launch",
                    "p50": "2027-01-06",
                    "p85": null,
                    "ifValidated": null
                  },
                  "outcomes": {
                    "validated": 0.4,
                    "pivoted": 0.6
                  },
                  "criticality": 0.93
                }
              ],
              "milestones": [
                {
                  "id": "launch",
                  "finish": {
                    "p10": "2027-01-04",
                    "p50": "2027-01-06",
                    "p85": null,
                    "p95": null,
                    "never": 0.2
                  },
                  "ifReached": {
                    "p50": "2027-01-06",
                    "p85": "2027-01-07"
                  },
                  "finishDays": {
                    "mean": 2.5625,
                    "sd": 1.2644992421244599,
                    "p10": 1.0,
                    "p50": 3.0,
                    "p85": null,
                    "p95": null
                  },
                  "target": "2027-01-08",
                  "onTarget": 0.8,
                  "drivers": [
                    {
                      "task": "rerank",
                      "p85Swing": null,
                      "p85SwingIfReached": 2.5,
                      "chanceSwing": -0.3,
                      "rankCorrelation": 0.7,
                      "ifMissed": {
                        "p85Swing": null,
                        "p85SwingIfReached": null,
                        "chanceSwing": -0.4
                      },
                      "neverShare": 1.0
                    }
                  ],
                  "widening": 1.4
                }
              ],
              "jointOnTarget": null,
              "error": {
                "probability": 0.25,
                "p85Days": null
              },
              "ignored": [
                "hiring into Search (its people are no limit)"
              ],
              "waiting": [
                {
                  "squad": "search",
                  "limit": "people",
                  "role": "data scientist",
                  "days": 6.5
                },
                {
                  "squad": "search",
                  "limit": "wip",
                  "role": null,
                  "days": 1.0
                }
              ]
            }
            """);
  }

  @Test
  void addsPercentilesAndDates() {
    String json =
        ForecastJson.of(
            forecast(),
            Wanted.forJson(
                List.of(70.0, 50.0, 99.5),
                List.of(LocalDate.of(2027, 1, 6), LocalDate.of(2027, 1, 5))));
    assertThat(json)
        .contains(
            """
                  "finish": {
                    "p10": "2027-01-04",
                    "p50": "2027-01-06",
                    "p70": "2027-01-07",
                    "p85": null,
                    "p95": null,
                    "p99.5": null,
                    "never": 0.2
                  },
            """)
        .contains(
            """
                  "by": {
                    "2027-01-05": 0.2,
                    "2027-01-06": 0.6
                  },
                  "shipBy"\
            """)
        .contains(
            """
                  "by": {
                    "2027-01-05": 0.2,
                    "2027-01-06": 0.6
                  },
                  "target"\
            """);
  }

  @Test
  void anEmptyForecastIsAnObjectToo() {
    assertThat(ForecastJson.of(new Forecasts().build(), USUAL))
        .contains("\"scenario\": null", "\"tasks\": [],", "\"milestones\": [],", "\"ignored\": []");
  }
}
