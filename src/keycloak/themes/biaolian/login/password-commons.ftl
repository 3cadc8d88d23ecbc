<#macro logoutOtherSessions>
  <label class="bl-check">
    <input type="checkbox" id="logout-sessions" name="logout-sessions" value="on">
    <span>${msg("logoutOtherSessions")}</span>
  </label>
</#macro>
