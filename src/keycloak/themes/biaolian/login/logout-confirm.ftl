<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("logoutConfirmTitle")}
  <#elseif section = "form">
    <form id="kc-logout-confirm" action="${url.logoutConfirmAction}" onsubmit="confirmLogout.disabled = true; return true;" method="post">
      <p class="instruction">${msg("logoutConfirmHeader")}</p>
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <div class="bl-buttons">
        <button class="bl-button bl-primary" name="confirmLogout" id="kc-logout" type="submit">${msg("doLogout")}</button>
        <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
          <a class="bl-button bl-plain" href="${client.baseUrl}">${msg("backToApplication")}</a>
        </#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
