package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Picture;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportLook;
import whenabouts.export.ExportRequest;
import whenabouts.export.numbers.NumberOptions;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.FileChangedException;
import whenabouts.session.SafetyNet;
import whenabouts.session.Session;
import whenabouts.storage.BadRoadmapException;
import whenabouts.storage.LocatedProblem;
import whenabouts.storage.Preferences;
import whenabouts.storage.RoadmapFiles;

/// Opening, saving and leaving documents, with the questions that go with it.
public final class Documents {
  private static final String SAMPLE = "answer-engine.roadmap.json";
  private static final String ENDING = ".roadmap.json";

  private final Session session;
  private final SafetyNet net;
  private final Memory memory;
  private final Prompts prompts;
  private final Executor io;
  private final Executor background;
  private final Executor ui;
  private final Clock clock;
  private final Rescue rescue;
  private final Exporting exporting;

  /// @param net keeps the session's work from getting lost
  /// @param io reads and writes files
  /// @param background makes what is exported, which may take long
  /// @param ui runs what touches the window
  /// @param clock tells on which day a new roadmap begins, and how old something is
  public Documents(
      Session session,
      SafetyNet net,
      Memory memory,
      Prompts prompts,
      Executor io,
      Executor background,
      Executor ui,
      Clock clock) {
    this.session = session;
    this.net = net;
    this.memory = memory;
    this.prompts = prompts;
    this.io = io;
    this.background = background;
    this.ui = ui;
    this.clock = clock;
    this.rescue = new Rescue(this, net.recovery(), prompts, clock);
    this.exporting = new Exporting(prompts, background, ui);
  }

  SafetyNet net() {
    return net;
  }

  Rescue rescue() {
    return rescue;
  }

  Exporting exporting() {
    return exporting;
  }

  Executor background() {
    return background;
  }

  Executor ui() {
    return ui;
  }

  /// Begins an empty roadmap, after asking about unsaved changes.
  public void begin() {
    leaving(() -> session.start(Roadmap.empty(text("new.title"), LocalDate.now(clock))));
  }

  /// Opens the sample, after asking about unsaved changes.
  public void openSample() {
    openSample(() -> {});
  }

  /// @param then done once it is open
  void openSample(Runnable then) {
    leaving(
        () ->
            report(
                CompletableFuture.supplyAsync(Documents::readSample, io)
                    .thenAcceptAsync(session::start, ui)
                    .thenRun(then),
                text("failed.open", SAMPLE),
                null));
  }

  /// Asks for a file and opens it, after asking about unsaved changes.
  public void choose() {
    leaving(() -> prompts.fileToOpen(folder()).ifPresent(this::read));
  }

  /// Opens a file, after asking about unsaved changes.
  public void open(Path file) {
    leaving(() -> read(file));
  }

  /// Saves the document where it is kept, or asks for a place.
  public void save() {
    saving(() -> {});
  }

  /// Asks for a place and saves the document there.
  public void saveElsewhere() {
    prompts.fileToSave(folder(), suggestedName() + ENDING).ifPresent(file -> write(file, () -> {}));
  }

  /// Asks for a place and writes the whole forecast there, in the format that is chosen with it.
  void export(boolean dark) {
    if (session.live().forecast() != null) {
      prompts
          .fileToExport(
              text("chooser.export"), folder(), suggestedName(), List.of(ExportFormat.values()))
          .ifPresent(
              target ->
                  wholeForecast(dark, branded(target.look()))
                      .ifPresent(whole -> export(whole, target)));
    }
  }

  private void export(WholeForecast whole, Prompts.Target target) {
    // A file whose ending is none is refused when it is written.
    ExportFormat format = ExportFormat.of(target.file()).orElse(ExportFormat.PNG);
    exporting.write(cancelled -> whole.request(format, cancelled), target.file());
  }

  /// Asks for a place and writes one chart there.
  void exportChart(ExportRequest chart) {
    prompts
        .fileToExport(
            text("chooser.chart"), folder(), fileName(chart.picture()), ExportFormat.ofCharts())
        .ifPresent(
            target -> {
              ExportRequest wanted = chart.withLook(branded(target.look()));
              exporting.write(_ -> wanted, target.file());
            });
  }

  /// Asks for a template for slides.
  ///
  /// @param before the one until now
  Optional<Path> chooseTemplate(Optional<Path> before) {
    return prompts.templateToUse(before.map(Path::getParent).orElseGet(this::folder));
  }

  /// With the company's template, which the user has chosen once and for all.
  private ExportLook branded(ExportLook look) {
    return look.withTemplate(memory.settings().preferences().export().template());
  }

  private NumberOptions numbers() {
    Preferences.Export wished = memory.settings().preferences().export();
    return new NumberOptions(Locale.getDefault(), wished.percentile(), wished.samples());
  }

  /// The forecast in sight; empty where there is none.
  Optional<WholeForecast> wholeForecast(boolean dark, ExportLook look) {
    return Optional.ofNullable(session.live().forecast())
        .map(
            forecast ->
                new WholeForecast(
                    session.document(),
                    forecast,
                    session.base().forecast(),
                    session.confidenceProperty().get().probability(),
                    dark ? ChartStyle.DARK : ChartStyle.LIGHT,
                    look,
                    numbers()));
  }

  /// Does something that gives up the document: at once where nothing is unsaved, after saving, or
  /// not at all, as the user says.
  public void leaving(Runnable then) {
    if (!session.dirtyProperty().get()) {
      then.run();
      return;
    }
    switch (prompts.unsaved(session.roadmap().title())) {
      case SAVE -> saving(then);
      case DISCARD -> then.run();
      case STAY -> {}
    }
  }

  /// Leaves for good: what is unsaved then is not wanted.
  ///
  /// @param close closes the window
  public void quit(Runnable close) {
    leaving(
        () -> {
          net.close();
          close.run();
        });
  }

  /// Takes up what is on disk in place of the document, as one step to undo.
  void reload() {
    net.watch().reload(text("edit.reload"));
  }

  private void saving(Runnable then) {
    Path file = session.file();
    if (file == null) {
      prompts
          .fileToSave(folder(), suggestedName() + ENDING)
          .ifPresent(chosen -> write(chosen, then));
    } else {
      write(file, then);
    }
  }

  private void write(Path chosen, Runnable then) {
    Path file =
        chosen.toString().toLowerCase(Locale.ROOT).endsWith(".json")
            ? chosen
            : chosen.resolveSibling(chosen.getFileName() + ENDING);
    var unused = net.autosave().keepNow();
    report(
        session
            .save(file)
            .exceptionallyComposeAsync(failure -> refused(file, failure), ui)
            .thenRun(
                () -> {
                  memory.change(settings -> settings.withRecent(file));
                  then.run();
                }),
        text("failed.save", name(file)),
        null);
  }

  /// A file that somebody else has changed is only written over by who says so.
  private CompletableFuture<Void> refused(Path file, Throwable failure) {
    if (!(cause(failure) instanceof FileChangedException)) {
      return CompletableFuture.failedFuture(failure);
    }
    boolean sure =
        prompts.confirm(
            text("overwrite.heading", name(file)),
            text("overwrite.explained"),
            text("overwrite.action"));
    net.watch().look();
    return sure
        ? session.overwrite(file)
        : CompletableFuture.failedFuture(new CancellationException());
  }

  private void read(Path file) {
    report(
        session.open(file).thenRun(() -> memory.change(settings -> settings.withRecent(file))),
        text("failed.open", name(file)),
        file);
  }

  /// Says what went wrong, if anything did.
  ///
  /// @param file forgotten as a recent one if it is gone
  void report(CompletableFuture<Void> work, String heading, @Nullable Path file) {
    var unused =
        work.whenCompleteAsync(
            (done, failure) -> {
              if (failure == null || cause(failure) instanceof CancellationException) {
                return;
              }
              if (file != null && Files.notExists(file)) {
                memory.change(settings -> settings.withoutRecent(file));
              }
              Throwable cause = cause(failure);
              prompts.tell(heading, sentence(cause), details(cause));
            },
            ui);
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private static String sentence(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  private static List<String> details(Throwable failure) {
    return failure instanceof BadRoadmapException bad && bad.problems().size() > 1
        ? bad.problems().stream().map(Documents::detail).toList()
        : List.of();
  }

  private static String detail(LocatedProblem located) {
    return text(
        "problem.detail",
        Integer.toString(located.line()),
        Integer.toString(located.column()),
        located.problem().path(),
        located.problem().message());
  }

  private static Roadmap readSample() {
    String resource = "/whenabouts/assets/samples/" + SAMPLE;
    try (InputStream in = Documents.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource);
      }
      return RoadmapFiles.read(in.readAllBytes(), SAMPLE);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /// Where choosers begin: beside the document, else beside the last one.
  private @Nullable Path folder() {
    Path file = session.file();
    if (file != null) {
      return file.toAbsolutePath().getParent();
    }
    List<Path> recent = memory.settings().recent();
    return recent.isEmpty() ? null : recent.getFirst().getParent();
  }

  private String suggestedName() {
    Path file = session.file();
    String name =
        file == null
            ? session.roadmap().title()
            : name(file).replaceFirst("(\\.roadmap)?\\.json$", "");
    return plain(name);
  }

  /// A name for the file of a chart, without ending: that of the roadmap, then the chart's.
  static String fileName(Picture picture) {
    String title = picture.drawing().title();
    String roadmap = picture.basis().title();
    return plain(title.contains(roadmap) ? title : roadmap + " - " + title);
  }

  private static String plain(String name) {
    String plain = name.replaceAll("[^\\p{L}\\p{N} ._-]+", "").strip();
    return plain.isEmpty() ? "roadmap" : plain;
  }

  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
