package whenabouts;

/// Starts the program.
public final class Whenabouts {
  private Whenabouts() {}

  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
