/// The document: an immutable roadmap, its parts in the words of the field, and the checks that
/// hold for it. An edit is a function from Roadmap to Roadmap. Uses the JDK alone.
@NullMarked
package whenabouts.roadmap;

import org.jspecify.annotations.NullMarked;
