<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('totp')>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("biaolianOtpTitle")}
  <#elseif section = "form">
    <form id="kc-otp-login-form" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post">
      <#if otpLogin.userOtpCredentials?size gt 1>
        <fieldset class="bl-choices">
          <legend class="bl-label">${msg("biaolianOtpDevice")}</legend>
          <#list otpLogin.userOtpCredentials as credential>
            <label class="bl-check">
              <input id="kc-otp-credential-${credential?index}" type="radio" name="selectedCredentialId" value="${credential.id}" <#if credential.id == otpLogin.selectedCredentialId>checked</#if>>
              <span>${credential.userLabel}</span>
            </label>
          </#list>
        </fieldset>
      </#if>
      <div class="bl-group">
        <label class="bl-label" for="otp">${msg("loginOtpOneTime")}</label>
        <input class="bl-input bl-code" id="otp" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code" dir="ltr" required autofocus
               <#if wrong>aria-invalid="true" aria-describedby="input-error-otp-code"</#if>>
        <#if wrong>
          <span class="bl-field-error" id="input-error-otp-code" role="alert">${kcSanitize(messagesPerField.get('totp'))?no_esc}</span>
        </#if>
      </div>
      <button class="bl-button bl-primary" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
      <p class="bl-help">${msg("biaolianOtpHelp")}</p>
    </form>
  </#if>
</@layout.registrationLayout>
