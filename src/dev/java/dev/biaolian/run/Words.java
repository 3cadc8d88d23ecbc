package dev.biaolian.run;

import java.util.Locale;
import java.util.Map;

/** What {@code ./portal run} says, in the language of the terminal. */
enum Words {
  STARTING("Starting database, sign-in server and portal …", "正在启动数据库、登录服务和门户……"),
  DATABASE_READY("database ready", "数据库已就绪"),
  SIGN_IN_READY("sign-in server ready", "登录服务已就绪"),
  PORTAL_READY("portal ready", "门户已就绪"),
  LEFTOVER("stopping a server that an earlier run left behind", "正在停止上次运行遗留的服务"),
  RESET("the data of this portal has been deleted", "本门户的数据已清空"),
  OPEN("Open %s", "请打开 %s"),
  SECONDS("%.1f s from start to a usable sign-in page", "从启动到可用的登录页：%.1f 秒"),
  PASSWORD("Password of all demo accounts: %s", "所有演示账号的密码：%s"),
  WITHOUT_OTP(
      "One-time codes are off; ./portal run --otp turns them on.",
      "未启用动态口令；使用 ./portal run --otp 启用。"),
  WITH_OTP(
      "One-time codes are on; ./portal otp USER prints one.", "已启用动态口令；使用 ./portal otp 用户名 查看。"),
  STOP_HINT("Ctrl-C stops everything.", "按 Ctrl-C 全部停止。"),
  STOPPING("Stopping …", "正在停止……"),
  STOPPED("Everything has stopped.", "已全部停止。"),
  PORT_TAKEN(
      "Port %d is taken: stop what uses it, or choose another with ./portal run --port N.",
      "端口 %d 已被占用：请停止占用它的程序，或用 ./portal run --port N 换一个端口。"),
  ALREADY_RUNNING(
      "The portal of this folder already runs at %s: use that one, or stop it with Ctrl-C first.",
      "本目录的门户已在 %s 运行：请直接使用，或先在其窗口按 Ctrl-C 停止。"),
  BAD_OPTION(
      "Unknown option '%s': ./portal run [--port N] [--reset] [--otp]",
      "未知选项“%s”：./portal run [--port N] [--reset] [--otp]"),
  BAD_PORT(
      "'%s' is no port: --port takes a number from 1 to 65534.",
      "“%s”不是端口号：--port 后应为 1 到 65534 的数字。"),
  NO_SIGN_IN_PAGE("The sign-in page does not come up (%s): see %s.", "登录页无法打开（%s）：请看 %s。"),
  PART_FAILED("%s Details: %s.", "%s 详情：%s。"),
  DATA_DIFFERS(
      "The data comes from another version of the portal: ./portal run --reset starts anew.",
      "现有数据来自门户的其他版本：请用 ./portal run --reset 重新开始。"),
  DEMO_PLAYING(
      "the demonstration data is being entered; the portal can be used meanwhile",
      "正在录入演示数据，其间可以使用门户"),
  DEMO_READY("demonstration data ready (%d s)", "演示数据已就绪（%d 秒）"),
  DEMO_GAPS("demonstration data ready but for %d stories, see %s", "演示数据已就绪，其中 %d 项未能录完，请看 %s"),
  DEMO_HALF(
      "The demonstration data was left half entered when an earlier run was stopped:"
          + " ./portal run --reset starts anew.",
      "上次运行停止时演示数据只录入了一部分：请用 ./portal run --reset 重新开始。"),
  DEMO_FAILED(
      "The demonstration data could not be entered, see %s: ./portal run --reset starts anew.",
      "演示数据录入失败，请看 %s：请用 ./portal run --reset 重新开始。"),
  NO_SUCH_ACCOUNT(
      "There is no demo account '%s': ./portal otp USER, for example taiyuan-approver.",
      "没有演示账号“%s”：./portal otp 用户名，例如 taiyuan-approver。"),
  NO_DATABASE(
      "There is no database yet: start the portal once by ./portal run, or name one by BIAOLIAN_DATABASE_URL.",
      "还没有数据库：请先运行一次 ./portal run，或用 BIAOLIAN_DATABASE_URL 指定数据库。"),
  AUDIT_USAGE(
      "Usage: ./portal audit verify [--root FILE], or ./portal audit root FILE.",
      "用法：./portal audit verify [--root 文件]，或 ./portal audit root 文件。"),
  NOT_WRITABLE(
      "Cannot write to %s: give yourself the right to, or clone the project elsewhere.",
      "无法写入 %s：请调整权限，或把项目克隆到别处。");

  /** Short reports of the servers, which speak English only. */
  private static final Map<String, String> REPORTS =
      Map.of(
          "unpacking the database server (once)", "正在解压数据库服务器（仅一次）",
          "making a new, empty database", "正在创建新的空数据库",
          "stopping the database that an earlier run left behind", "正在停止上次运行遗留的数据库",
          "Unpacking Keycloak (once per machine)", "正在解压 Keycloak（每台机器一次）",
          "Optimising Keycloak (once per machine)", "正在优化 Keycloak（每台机器一次）",
          "Stopping the Keycloak that an earlier run left behind", "正在停止上次运行遗留的 Keycloak");

  private static final boolean CHINESE = chinese();

  private final String english;
  private final String chinese;

  Words(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  String text(Object... arguments) {
    return String.format(Locale.ROOT, CHINESE ? chinese : english, arguments);
  }

  static String report(String english) {
    return CHINESE ? REPORTS.getOrDefault(english, english) : english;
  }

  static boolean inChinese() {
    return CHINESE;
  }

  private static boolean chinese() {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        return value.startsWith("zh");
      }
    }
    return false;
  }
}
