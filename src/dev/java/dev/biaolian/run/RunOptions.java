package dev.biaolian.run;

import dev.biaolian.StartProblem;

/**
 * What the command line asks for.
 *
 * @param port of the portal; the sign-in server takes the one after it
 * @param reset whether this portal's data is deleted first
 * @param otp whether approvers and administrators sign in with a one-time code
 */
record RunOptions(int port, boolean reset, boolean otp) {
  static RunOptions parse(String[] arguments) {
    int port = 8080;
    boolean reset = false;
    boolean otp = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--port" -> port = port(++i < arguments.length ? arguments[i] : "");
        case "--reset" -> reset = true;
        case "--otp" -> otp = true;
        default -> throw new StartProblem(Words.BAD_OPTION.text(arguments[i]));
      }
    }
    return new RunOptions(port, reset, otp);
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}")) {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65534) {
        return port;
      }
    }
    throw new StartProblem(Words.BAD_PORT.text(text));
  }

  int signInPort() {
    return port + 1;
  }
}
