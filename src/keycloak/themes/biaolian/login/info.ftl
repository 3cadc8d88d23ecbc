<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if messageHeader?? || requiredActions??>
        <p class="instruction">
          ${message.summary}<#if requiredActions??><#list requiredActions> <b><#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#items></b></#list></#if>
        </p>
      </#if>
      <#if !skipLink??>
        <#if pageRedirectUri?has_content>
          <a class="bl-button bl-primary" href="${pageRedirectUri}">${msg("backToApplication")}</a>
        <#elseif actionUri?has_content>
          <a class="bl-button bl-primary" href="${actionUri}">${msg("proceedWithAction")}</a>
        <#elseif (client.baseUrl)?has_content>
          <a class="bl-button bl-primary" href="${client.baseUrl}">${msg("backToApplication")}</a>
        </#if>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
