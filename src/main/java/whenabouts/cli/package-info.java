/// The command line: reads a roadmap, writes text, JSON or a picture. Never touches a graphics
/// toolkit.
@NullMarked
package whenabouts.cli;

import org.jspecify.annotations.NullMarked;
