<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p class="instruction">${msg("biaolianExpired")}</p>
    <div class="bl-buttons">
      <a class="bl-button bl-primary" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("biaolianRestart")}</a>
      <a class="bl-button bl-plain" id="loginContinueLink" href="${url.loginAction}">${msg("biaolianContinue")}</a>
    </div>
  </#if>
</@layout.registrationLayout>
